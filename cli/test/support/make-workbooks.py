"""Writes the workbooks of the import tests into the folder that is given, by openpyxl and zipfile."""
import datetime, os, sys, unicodedata, zipfile
import openpyxl

folder = sys.argv[1]
at = lambda name: os.path.join(folder, name)
nfd = lambda text: unicodedata.normalize('NFD', text)


def book(name, rows, change=lambda sheet: None, title='Tài sản'):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = title
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(r, c, value)
    change(sheet)
    workbook.save(at(name))


def merged(*ranges):
    return lambda sheet: [sheet.merge_cells(each) for each in ranges]


# Codes that are numbers and are shown with their zeros, by the format of the cell.
book('dinh-dang.xlsx', [
    ['Đơn vị', 'Mã TS', 'Loại', 'S/N'],
    [4, 'T-1', 'Máy in', 77],
    [4, 'T-2', 'Máy in', 77],
], lambda sheet: [setattr(sheet['A2'], 'number_format', '00000'), setattr(sheet['D2'], 'number_format', '000000')])

# A title block, a header in two rows with merged cells, NFD, sums, signatures, dates as text and as numbers.
book('phuong.xlsx', [
    ['ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH'],
    ['DANH SÁCH TÀI SẢN'],
    [],
    [nfd('STT'), nfd('Đơn vị sử dụng'), nfd('Thông tin thiết bị'), None, None, nfd('Năm SX'), nfd('Nguyên giá'), nfd('Tình trạng'), nfd('Bảo hành đến'), 'Màu'],
    [None, None, nfd('Mã TS'), nfd('Tên TB'), 'S/N'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)'],
    ['I', 'Máy tính'],
    [1, '00001', '00001-PC-01', 'Máy tính', 'SN1', 2019, '15.000.000', nfd('Đang sử dụng'), '31/12/2026', 'đỏ'],
    [2, nfd('Phường Phúc Xá'), 'TS-2', 'Máy in Canon LBP2900', 'SN2', '2020', 12500000, 'Hỏng', datetime.date(2025, 1, 2)],
    [3, 4, 'TS-3', 'Máy in', 'SN3', 2020, '15 triệu', 'Tốt', 46023],
    [4, 'Phường Quang Trung', 'TS-4', 'Máy scan', 'SN4', 2020, '1.234,5', 'Tốt', '32/13/2020'],
    [5, '00004', 'TS-5', 'Máy photo', 123456, 2020, '=1+1', 'Tốt', None],
    [6, '00004', 'TS-5', 'Máy lạ', None, '20x', '-5', '???', '#REF!'],
    [7, '00004', '00001-PC-02', 'Máy tính', None, None, None, 'Đang sử dụng'],
    [None, 'Tổng cộng', None, None, None, None, '=SUM(G8:G14)'],
    [],
    [None, 'Người lập biểu', None, None, None, None, None, 'Thủ trưởng đơn vị'],
    [None, 'Nguyễn Thị A', None, None, None, None, None, 'Trần B'],
], merged('A1:D1', 'A2:J2', 'C4:E4', *[f'{c}4:{c}5' for c in 'ABFGHIJ']))


# Reordered columns, a hidden row and column, a unit merged over its rows, cost in millions, formulas that reach outside.
def hide(sheet):
    merged('D3:D5')(sheet)
    sheet.column_dimensions['B'].hidden = True
    sheet.row_dimensions[4].hidden = True


book('an.xlsx', [
    ['Đơn vị tính: triệu đồng'],
    ['Serial number', 'Mã thiết bị', 'Chủng loại', 'Phường/Xã', 'Giá mua', 'Hiện trạng', 'Remarks'],
    ['A1', 'T-1', 'Laptop', '00007', 12.5, 'Tốt', None],
    ['A2', 'T-2', 'Bộ lưu điện', None, '9,9', 'Lưu kho', ' x\u00a0 y '],
    ['A3', 'T-3', 'Máy tính bảng', None, 10, 'Bình thường', '=HYPERLINK("http://x.example","y")'],
    ['A4', 'T-4', 'Máy in', '00007', 7, 'Tốt', "=WEBSERVICE(\"http://x.example\")"],
    ['A5', 'T-5', 'Máy in', '00007', 7, 'Tốt', "='[b.xlsx]S'!A1"],
    ['A6', 'T-6', 'Máy in', '00007', 1e15, 'Tốt', None],
], hide)

book('don-vi.xlsx', [
    ['Mã', 'Tên đơn vị', 'Diện tích (m²)', 'Số CBCC', 'Quận/Huyện'],
    ['00001', 'Phường Phúc Xá', '45,5', 6, 'Quận Ba Đình'],
    ['4', 'Phường Trúc Bạch', 40, 5, '001'],
    ['09999', 'Phường Mới', 41, 5, '001'],
])

book('tcvn3.xlsx', [['M· tµi s¶n', 'Lo¹i thiÕt bÞ'], ['T-1', 'M¸y in']])

# Files that are no lists.
parts = {name: zipfile.ZipFile(at('don-vi.xlsx')).read(name) for name in zipfile.ZipFile(at('don-vi.xlsx')).namelist()}
sheet_name = 'xl/worksheets/sheet1.xml'


def zipped(name, changes):
    with zipfile.ZipFile(at(name), 'w', zipfile.ZIP_DEFLATED) as out:
        for part, data in {**parts, **changes}.items():
            out.writestr(part, data)


head = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
cell = b'<c r="A1" t="inlineStr"><is><t>x</t></is></c>'
zipped('bomb.xlsx', {sheet_name: head + b'<sheetData>' + b' ' * (300 * 2**20) + b'</sheetData></worksheet>'})
zipped('strings.xlsx', {'xl/sharedStrings.xml': b'<sst>' + b'<si><t>x</t></si>' * 6_000_000 + b'</sst>'})
zipped('many.xlsx', {f'xl/media/{n}.png': b'x' for n in range(300)})
zipped('rows.xlsx', {sheet_name: head + b'<dimension ref="A1:XFD1000000000"/><sheetData><row r="1000000000">' + cell.replace(b'A1', b'A1000000000') + b'</row></sheetData></worksheet>'})
zipped('corner.xlsx', {sheet_name: head + b'<sheetData><row r="1">' + cell + b'</row><row r="1048576">' + cell.replace(b'A1', b'XFD1048576') + b'</row></sheetData></worksheet>'})
zipped('damaged.xlsx', {sheet_name: head + b'<sheetData><row r="1"><c r="A1"'})
zipped('entities.xlsx', {sheet_name: b'<!DOCTYPE a [<!ENTITY b "' + b'x' * 1000 + b'">]>' + head + b'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'})
data = bytearray(open(at('don-vi.xlsx'), 'rb').read())
# A central directory that says every entry is one byte long.
position = data.find(b'PK\x01\x02')
while position >= 0:
    data[position + 24:position + 28] = (1).to_bytes(4, 'little')
    position = data.find(b'PK\x01\x02', position + 4)
open(at('lying.xlsx'), 'wb').write(data)
open(at('old.xls'), 'wb').write(bytes.fromhex('d0cf11e0a1b11ae1') + bytes(600))
open(at('locked.xlsx'), 'wb').write(bytes.fromhex('d0cf11e0a1b11ae1') + bytes(600) + 'EncryptedPackage'.encode('utf-16le') + bytes(100))
open(at('text.xlsx'), 'w').write('Mã TS;Loại\nT-1;Máy in\n')
open(at('empty.xlsx'), 'w').close()
open(at('page.csv'), 'w').write('<html><table><tr><td>x</td></tr></table></html>')
open(at('tcvn3.csv'), 'wb').write(b'M\xb7 t\xb5i s\xb6n,Lo\xb9i\n')
with zipfile.ZipFile(at('letter.xlsx'), 'w') as out:
    out.writestr('word/document.xml', 'x')
