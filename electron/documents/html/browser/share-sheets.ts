/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Leaves of equal pages of several kinds of letters one to be printed, and says which pages a kind is made of. Runs in
 * the page from its own source, so it uses nothing from outside.
 */

/**
 * Each kind gets a link on the first page of all: its address, from `address` on, has the number of the kind and the
 * numbers of its pages among those printed: `…/0/3.4.5`.
 */
export function shareSheets(page: Document, address: string): void {
  const printed = new Map<string, number>()
  const before = page.querySelectorAll('.names > .sheet').length
  const first = page.querySelector('.sheet')
  const plans = [...page.querySelectorAll('.kind')].map((kind, index) => {
    const numbers = [...kind.querySelectorAll<HTMLElement>(':scope > .sheet')].map(sheet => {
      const content = sheet.outerHTML
      const known = printed.get(content)
      const number = known ?? before + printed.size
      printed.set(content, number)
      // Hidden, not removed: whether a page is a back side is told from its place among its siblings.
      if (known !== undefined) sheet.hidden = true
      return number
    })
    return `${address}${index}/${numbers.join('.')}`
  })
  for (const plan of plans) {
    const mark = page.createElement('a')
    mark.className = 'plan'
    mark.href = plan
    first?.append(mark)
  }
}
