/** Names of the places on the page a value is printed at: `group:…`, `signature`. The page and the fields use the same. */

/** As the page spells it: which field, and which of several. */
export const sourceName = (field: string, id = ''): string => (id === '' ? field : `${field}:${id}`)
