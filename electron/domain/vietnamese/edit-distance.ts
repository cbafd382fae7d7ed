/** Number of typing slips between two words: letters added, left out, changed, or two neighbours swapped; beyond `most` just `most + 1`. */
export function editDistance(left: string, right: string, most = 4): number {
  if (Math.abs(left.length - right.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, at) => at)
  let leastOfLast = 0
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1]
      const changed = (last[column - 1] ?? 0) + (same ? 0 : 1)
      const added = Math.min(last[column] ?? 0, current[column - 1] ?? 0) + 1
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      const fewest = Math.min(changed, added, swapped ? (beforeLast[column - 2] ?? 0) + 1 : changed)
      current.push(fewest)
      if (fewest < least) least = fewest
    }
    if (least > most && leastOfLast > most) return most + 1
    beforeLast = last
    last = current
    leastOfLast = least
  }
  return last[right.length] ?? most + 1
}
