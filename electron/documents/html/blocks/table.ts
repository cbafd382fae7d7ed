/** A ruled table as HTML; the paginator parts it between rows and repeats its header. */
import type { TableBlock, TableCell } from '#domain/document/blocks.ts'
import { classes, sourceAttributes } from '../escape.ts'
import { spansHtml } from './spans.ts'

export function tableHtml(block: TableBlock, keepWithNext: boolean): string {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0)
  const columns = block.columns.map(column => `<col width="${((column.width / total) * 100).toFixed(3)}%">`)
  const header = block.header.map(row => `<tr>${row.map(cell => cellHtml('th', cell, '')).join('')}</tr>`)
  const rows = block.rows.map(row => `<tr>${rowCells(row, block)}</tr>`)
  return (
    `<table class="${classes('table', 'rows', keepWithNext ? 'keep-next' : '')}"${sourceAttributes(block.source)}><colgroup>${columns.join('')}</colgroup>` +
    `<thead>${header.join('')}</thead><tbody>${rows.join('')}</tbody></table>`
  )
}

/** Cells take their column's alignment; a cell over several columns counts as so many. */
function rowCells(row: readonly TableCell[], block: TableBlock): string {
  let column = 0
  return row
    .map(cell => {
      const align = cell.align ?? block.columns[column]?.align ?? 'left'
      column += cell.columnSpan ?? 1
      return cellHtml('td', cell, align)
    })
    .join('')
}

function cellHtml(tag: 'th' | 'td', cell: TableCell, align: string): string {
  const look = tag === 'th' ? 'look-tableHeader' : 'look-tableCell'
  const spans =
    ((cell.columnSpan ?? 1) > 1 ? ` colspan="${cell.columnSpan}"` : '') +
    ((cell.rowSpan ?? 1) > 1 ? ` rowspan="${cell.rowSpan}"` : '')
  return `<${tag} class="${align === '' ? look : `${look} ${align}`}"${spans}${sourceAttributes(cell.source)}>${spansHtml(cell.spans)}</${tag}>`
}
