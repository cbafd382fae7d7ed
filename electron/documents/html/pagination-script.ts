/** The paginator as a script inside the page, for print and PDF. */
import { layOut, PAGINATION_PARTS } from './browser/paginate.ts'

/** Sets `data-pages` on the root element when the pages stand. */
export const paginationScript = (): string =>
  `${PAGINATION_PARTS.map(part => part.toString()).join('\n')}\n${layOut.name}(document)`
