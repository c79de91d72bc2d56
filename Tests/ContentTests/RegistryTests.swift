import Content
import Testing

/// Every key of the registries, by both of its names.
@Suite struct RegistryTests {
  @Test func places() throws {
    let english = try decodeFile(
      """
      places:
        - id: gao-giong
          name: Xã Gáo Giồng
          kind: commune
          code: 030079
          parent: huyen-cao-lanh
          from: 1989-01-01
          until: 2025-06-30
          successors:
            - {id: xa-phong-my, scope: remainder}
            - {id: xa-phu-cuong, scope: part}
            - xa-ba-sao
        - {id: ap-1, name: Ấp 1, kind: hamlet, successors: khom-2}
      """, path: "content/places.yaml", decodePlaces)
    let vietnamese = try decodeFile(
      """
      đơn vị:
      - mã: gao-giong
        tên: Xã Gáo Giồng
        loại: xã
        mã số: 030079
        trực thuộc: huyen-cao-lanh
        từ ngày: 01/01/1989
        đến hết ngày: 30/06/2025
        kế thừa:
        - {mã: xa-phong-my, phạm vi: phần còn lại}
        - {mã: xa-phu-cuong, phạm vi: một phần}
        - {mã: xa-ba-sao, phạm vi: toàn bộ}
      - {mã: ap-1, tên: Ấp 1, loại: khóm, đơn vị kế thừa: [khom-2]}
      """, path: "content/places.yaml", decodePlaces)
    #expect(english.findings == "")
    #expect(vietnamese.findings == "")
    #expect(
      english.value.map { outline($0) } == [
        """
        {id: "gao-giong", name: "Xã Gáo Giồng", kind: commune, code: "030079", \
        parent: "huyen-cao-lanh", from: 1989-1-1, until: 2025-6-30, successors: [\
        {id: "xa-phong-my", scope: remainder}, {id: "xa-phu-cuong", scope: part}, \
        {id: "xa-ba-sao", scope: whole}]}
        """,
        """
        {id: "ap-1", name: "Ấp 1", kind: hamlet, successors: [{id: "khom-2", scope: whole}]}
        """,
      ])
    #expect(outline(vietnamese.value) == outline(english.value))
  }

  @Test(
    arguments: zip(
      ["tỉnh", "thành phố", "huyện", "xã", "phường", "thị trấn", "đặc khu", "ấp"],
      [
        Place.Kind.province, .city, .district, .commune, .ward, .town, .specialZone, .hamlet,
      ]))
  func kindsOfPlaces(name: String, kind: Place.Kind) throws {
    let decoded = try decodeFile(
      "places: [{id: a, name: A, kind: \(name)}]", path: "content/places.yaml", decodePlaces)
    #expect(decoded.value.map(\.kind) == [kind])
  }

  @Test func awards() throws {
    let english = try decodeFile(
      """
      awards:
        - id: giay-khen
          name: Giấy khen
          kinds: [individual, household]
          levels: [{authority: commune, from: 2024-01-01, until: 2030-12-31}, district, central]
        - {id: bang-khen, name: Bằng khen}
      """, path: "content/awards.yaml", decodeAwards)
    let vietnamese = try decodeFile(
      """
      hình thức:
        - mã: giay-khen
          tên: Giấy khen
          đối tượng: [cá nhân, hộ gia đình]
          cấp khen: [{cấp: xã, từ: 2024-01-01, đến: 31/12/2030}, huyện, trung ương]
        - {mã: bang-khen, tên: Bằng khen}
      """, path: "content/awards.yaml", decodeAwards)
    #expect(english.findings == "")
    #expect(vietnamese.findings == "")
    #expect(
      english.value.map { outline($0) } == [
        """
        {id: "giay-khen", name: "Giấy khen", kinds: [individual, household], levels: [\
        {level: commune, from: 2024-1-1, until: 2030-12-31}, {level: district}, {level: central}]}
        """,
        """
        {id: "bang-khen", name: "Bằng khen", kinds: [individual, collective, household]}
        """,
      ])
    #expect(outline(vietnamese.value) == outline(english.value))
  }

  @Test func authorities() throws {
    let english = try decodeFile(
      """
      authorities:
        - {id: ubnd, name: UBND, level: commune, system: state, unit: my-tho, from: 2019-01-01, until: 2025-06-30}
        - {id: hu, name: Huyện ủy, level: district, system: party}
        - {id: ldld, name: Liên đoàn Lao động, level: province, system: union}
        - {id: bcd, name: Bộ, level: central, system: forces}
      """, path: "content/authorities.yaml", decodeAuthorities)
    let vietnamese = try decodeFile(
      """
      cơ quan khen thưởng:
        - {mã: ubnd, tên: UBND, cấp: xã, hệ thống: nhà nước, đơn vị: my-tho, từ: 2019-01-01, đến ngày: 2025-06-30}
        - {mã: hu, tên: Huyện ủy, cấp: huyện, hệ thống: Đảng}
        - {mã: ldld, tên: Liên đoàn Lao động, cấp: tỉnh, hệ thống: đoàn thể}
        - {mã: bcd, tên: Bộ, cấp: trung ương, hệ thống: lực lượng vũ trang}
      """, path: "content/authorities.yaml", decodeAuthorities)
    #expect(english.findings == "")
    #expect(vietnamese.findings == "")
    #expect(
      english.value.map { outline($0) } == [
        """
        {id: "ubnd", name: "UBND", level: commune, system: state, unit: "my-tho", \
        from: 2019-1-1, until: 2025-6-30}
        """,
        "{id: \"hu\", name: \"Huyện ủy\", level: district, system: party}",
        "{id: \"ldld\", name: \"Liên đoàn Lao động\", level: province, system: union}",
        "{id: \"bcd\", name: \"Bộ\", level: central, system: forces}",
      ])
    #expect(outline(vietnamese.value) == outline(english.value))
  }

  @Test(arguments: [
    "fields: [{id: kinh-te, name: Kinh tế}]", "lĩnh vực: [{mã: kinh-te, tên: Kinh tế}]",
  ])
  func fields(text: String) throws {
    let decoded = try decodeFile(text, path: "content/fields.yaml", decodeFields)
    #expect(decoded.findings == "")
    #expect(outline(decoded.value) == "[{id: \"kinh-te\", name: \"Kinh tế\"}]")
  }

  @Test(arguments: [
    "columns: [{id: guong-sang, name: Gương sáng, kicker: Gương sáng quanh ta}]",
    "chuyên mục: {mã: guong-sang, tên: Gương sáng, đề mục: Gương sáng quanh ta}",
  ])
  func columns(text: String) throws {
    let decoded = try decodeFile(text, path: "content/columns.yaml", decodeColumns)
    #expect(decoded.findings == "")
    #expect(
      outline(decoded.value)
        == "[{id: \"guong-sang\", name: \"Gương sáng\", kicker: \"Gương sáng quanh ta\"}]")
  }

  @Test(arguments: [
    "people: [{id: hoa, name: Trần Thị Hoa, unit: gao-giong, note: Hội viên}]",
    "nhân vật: [{mã: hoa, họ tên: Trần Thị Hoa, đơn vị: gao-giong, ghi chú: Hội viên}]",
  ])
  func people(text: String) throws {
    let decoded = try decodeFile(text, path: "content/people.yaml", decodePeople)
    #expect(decoded.findings == "")
    #expect(
      outline(decoded.value)
        == "[{id: \"hoa\", name: \"Trần Thị Hoa\", unit: \"gao-giong\", note: \"Hội viên\"}]")
  }

  @Test(arguments: ["", "# nothing yet\n", "places:\n", "places: []\n"])
  func anEmptyRegistry(text: String) throws {
    let decoded = try decodeFile(text, path: "content/places.yaml", decodePlaces)
    #expect(decoded.findings == "")
    #expect(decoded.value.isEmpty)
  }

  /// What names a record with a mistake must not look wrong too; of one id there is one record.
  @Test func recordsWithAnIDAreKept() throws {
    let decoded = try decodeFile(
      """
      places:
        - {id: my-long}
        - {name: Xã Mỹ Hiệp, kind: xã}
        - {id: Mỹ Thọ, name: Xã Mỹ Thọ, kind: xã}
        - {id: my-tho, name: Thị trấn Mỹ Thọ, kind: thị trấn}
      """, path: "content/places.yaml", decodePlaces)
    #expect(decoded.value.map(\.id.value) == ["my-long", "my-tho"])
    #expect(decoded.value.map(\.name) == ["", "Xã Mỹ Thọ"])
  }
}
