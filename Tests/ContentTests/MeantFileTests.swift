import Testing

@testable import Content

@Suite struct MeantFileTests {
  /// As people, teams, co-operatives, unions and schools are called.
  @Test(arguments: [
    "Nguyễn Văn A", "Ths.Lê Vân", "Ths. Lê Vân", "BS.CKII", "BS.CKII Trần Văn Bé", "TS.BS.Lê Hòa",
    "TP.HCM", "TT.CS", "GS.SV", "Đội.CSB", "H'Hen Niê", "K’Brể", "Y-Moan", "A.Tuấn", "Hai.",
    "Ng.V.A",
    "30/4", "HTX 30/4", "HTX30/4", "Tổ 3/2", "Tổ-3/2", "Tổ 12/8/2019", "ấp 1/A",
    "Tổ NDTQ số 5, ấp 3/B",
    "Hội LHPN TP.Cao Lãnh", "Trường THCS Mỹ Thọ 2", "UBND/HĐND xã Mỹ Thọ", "UBND / HĐND",
    "Cty TNHH MTV Xăng dầu Đ.Tháp", "CLB Thơ 2/9", "Ông Sáu (Tư Đ.)", "Trạm BTS.4G", "Lớp 9A1.2",
    "Chi hội Cựu chiến binh ấp Mỹ Thạnh", "Hợp tác xã Nông nghiệp số 1", "Ban CHQS xã",
  ])
  func namesAreNoFiles(name: String) {
    #expect(MeantFile(name) == nil)
  }

  @Test(arguments: [
    ("danh-sach.csv", MeantFile.table("danh-sach.csv")), ("DS.CSV", .table("DS.CSV")),
    ("danh-sach.csv.", .table("danh-sach.csv")), ("danh sách.csv,", .table("danh sách.csv")),
    ("danh-sach.cvs", .table("danh-sach.csv")), ("danh-sach.scv", .table("danh-sach.csv")),
    ("DS.CVS", .table("DS.csv")), ("ds.csvv", .table("ds.csv")), ("ds.cs", .table("ds.csv")),
    ("ds/huyen.cvs", .table("ds/huyen.csv")), ("ds.xlsx", .foreignTable(stem: "ds")),
    ("danh sách.XLSX", .foreignTable(stem: "danh sách")), ("ds.jpg", .foreignTable(stem: "ds")),
    ("ds/huyen", .path), ("ds\\huyen", .path), ("1/a", .path), ("./ds", .path), ("ds/", .path),
    ("12/8/a", .path),
  ])
  func filesAreNoNames(text: String, file: MeantFile) {
    #expect(MeantFile(text) == file)
  }

  @Test func theFileThatWasMeantIsTold() throws {
    let decoded = try decodeArticleWith(
      #"""
      commendations:
        - {award: giay-khen, recipients: danh-sach.cvs}
        - {award: giay-khen, recipients: [Bà Hoa, danh-sach.csv., ds/huyen, 'ds\xa']}
        - {award: giay-khen, recipient: danh-sach.csv}
      """#)
    #expect(
      decoded.findings == #"""
        5:36 error wrong-shape: “danh-sach.cvs” is a file's name, not that of a recipient.
            - {award: giay-khen, recipients: danh-sach.cvs}
                                             ^^^^^^^^^^^^^
          help: Write “recipients: danh-sach.csv”, without a list, if that is the file.
        6:45 error wrong-shape: “danh-sach.csv.” is a file's name, not that of a recipient.
            - {award: giay-khen, recipients: [Bà Hoa, danh-sach.csv., ds/huyen, 'ds\xa']}
                                                      ^^^^^^^^^^^^^^
          help: Write “recipients: danh-sach.csv”, without a list, if that is the file.
        6:61 error wrong-shape: “ds/huyen” is the path of a file, not the name of a recipient.
            - {award: giay-khen, recipients: [Bà Hoa, danh-sach.csv., ds/huyen, 'ds\xa']}
                                                                      ^^^^^^^^
          help: Write “recipients: ds/huyen.csv” if that is the file; in a name, put a space beside the slash.
        6:71 error wrong-shape: “ds\xa” is the path of a file, not the name of a recipient.
            - {award: giay-khen, recipients: [Bà Hoa, danh-sach.csv., ds/huyen, 'ds\xa']}
                                                                                ^^^^^^^
          help: Write “recipients: ds/xa.csv” if that is the file; in a name, put a space beside the slash.
        7:35 error wrong-shape: “danh-sach.csv” is a file's name, not that of a recipient.
            - {award: giay-khen, recipient: danh-sach.csv}
                                            ^^^^^^^^^^^^^
          help: Write “recipients: danh-sach.csv”, without a list, if that is the file.
        """#)
  }
}
