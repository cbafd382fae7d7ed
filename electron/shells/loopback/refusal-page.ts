/** The plain page for a browser that the program does not know. */

/** Without scripts or anything to load. */
export const REFUSAL_PAGE = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Điểm Cầu</title>
<style>
  body { font: 16px/1.6 system-ui, sans-serif; max-width: 36em; margin: 15vh auto; padding: 0 1em; color: #242424 }
  h1 { font-size: 1.4em }
</style>
<h1>Trình duyệt này chưa được phép mở Điểm Cầu</h1>
<p>Địa chỉ mà chương trình in ra khi khởi động chỉ dùng được một lần, trong một trình duyệt.</p>
<p>Hãy quay lại trình duyệt đã mở lần đầu; nếu không còn trình duyệt đó, hãy tắt chương trình rồi khởi động lại,
và mở địa chỉ mới. Dữ liệu đã nhập vẫn còn nguyên.</p>
</html>
`

export const REFUSAL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
