/** The one-file build of exceljs, which pulls in no other packages, has the interface of its normal entry. */
declare module 'exceljs/dist/exceljs.min.js' {
  import ExcelJS from 'exceljs'

  // biome-ignore lint/style/noDefaultExport: the file is CommonJS, its module is what Node gives as default
  export default ExcelJS
}
