; The words of the installer that electron-builder brings in English only. A later value of a name takes the place of
; an earlier one; that it does is the warning 6030. 1066 is Vietnamese.
!macro customHeader
  !pragma warning push
  !pragma warning disable 6030
  LangString win7Required 1066 "Cần Windows 10 trở lên."
  LangString x64WinRequired 1066 "Cần Windows bản 64-bit."
  LangString appRunning 1066 "${PRODUCT_NAME} đang mở.$\r$\nBấm OK để đóng; mọi việc đã làm đều đã được lưu.$\r$\nNếu không tự đóng được, hãy đóng bằng tay."
  LangString appCannotBeClosed 1066 "Không đóng được ${PRODUCT_NAME}.$\r$\nHãy tự đóng chương trình rồi bấm Thử lại (Retry) để tiếp tục."
  LangString installing 1066 "Đang cài đặt, xin chờ trong giây lát…"
  LangString areYouSureToUninstall 1066 "Gỡ ${PRODUCT_NAME} khỏi máy này?$\r$\nDữ liệu đã nhập được giữ nguyên."
  LangString decompressionFailed 1066 "Không giải nén được các tệp. Hãy chép lại bộ cài đặt rồi chạy lần nữa."
  LangString uninstallFailed 1066 "Không gỡ được bản cũ. Hãy đóng ${PRODUCT_NAME} rồi chạy bộ cài đặt lần nữa."
  LangString appClosing 1066 "Đang đóng ${PRODUCT_NAME}…"
  !pragma warning pop
!macroend
