import { describe, expect, test } from 'vitest'
import {
  decodeLegacyText,
  decodeTcvn3,
  decodeVni,
  legacyEncodingOfFont,
} from '#domain/vietnamese/legacy-encodings.ts'

const CODES = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦'
const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ'

describe('TCVN3', () => {
  test('every one of its 74 codes is its letter', () => {
    expect([decodeTcvn3(CODES), new Set(CODES).size]).toEqual([LETTERS, 74])
  })

  test('a font of capitals gives capitals', () => {
    expect(decodeTcvn3('®¶ng ñy', true)).toBe('ĐẢNG ỦY')
  })
})

describe('VNI', () => {
  test.each([
    ['Nguyeãn Thò Caåm Tuyeát', 'Nguyễn Thị Cẩm Tuyết'],
    ['ÑAÛNG UÛY XAÕ BÌNH MINH', 'ĐẢNG ỦY XÃ BÌNH MINH'],
    ['Chæ huy tröôûng, Toå giuùp vieäc', 'Chỉ huy trưởng, Tổ giúp việc'],
    ['Vaên phoøng, naêm, daëc, Hueä, töï, löông, lyù, kyø', 'Văn phòng, năm, dặc, Huệ, tự, lương, lý, kỳ'],
  ])('%s', (written, read) => {
    expect(decodeVni(written)).toBe(read)
  })
})

describe('one cell', () => {
  test.each([
    ['Hoà Tãi', null, null, 'Hoà Tãi'],
    ['Tãi', '.VnTime', null, 'Tói'],
    ['Tãi', null, 'tcvn3', 'Tói'],
    ['Hoà', 'VNI-Times', null, 'Hồ'],
    ['Đảng ủy', '.VnTime', null, 'Đảng ủy'],
    ['Ph¹m Th\u0303 TuÊn, BƯ th\u00ad', '.VnTime', null, 'Phạm Thị Tuấn, Bí thư'],
    ['BÝ th­ §¶ng ñy', null, null, 'Bí thư Đảng ủy'],
    ['Phoù Bí thö', null, null, 'Phó Bí thư'],
    ['Trần Văn Á', null, 'vni', 'Trần Văn Á'],
    ['plain', '.VnTimeH', null, 'PLAIN'],
    ['Ñ/c Coâng Coâng Phong', null, 'vni', 'Đ/c Công Công Phong'],
    ['11 ñ/c', null, 'vni', '11 đ/c'],
    ['Ñ/c Taï Thò Coäng', null, 'vni', 'Đ/c Tạ Thị Cộng'],
  ] as const)('%j in font %s of a file in %s is %j', (text, font, prevailing, read) => {
    expect(decodeLegacyText(text, font, prevailing).text).toBe(read)
  })

  test.each([
    ['.VnTime', 'tcvn3'],
    ['VnArialH', 'tcvn3'],
    ['.VnArial Narrow', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['VNI Helve', 'vni'],
    ['Times New Roman', null],
    ['Vni', null],
  ] as const)('the font %s tells %s', (font, encoding) => {
    expect(legacyEncodingOfFont(font)).toBe(encoding)
  })
})
