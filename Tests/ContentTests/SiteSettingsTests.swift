import Content
import Testing

@Suite struct SiteSettingsTests {
  static let english = """
    title: Bản tin biểu dương
    tagline: Học tập và làm theo gương Bác
    base_url: https://example.org/bao
    lead_prefix: [{text: "ĐTO - ", until: 2025-07-31}, {text: "(ĐTO) ", from: 2025-08-01}]
    time_zone: "-03:30"
    page_size: 50
    comments: mailto:toasoan@example.org
    publisher: {name: Báo, governing_body: Tỉnh ủy, responsible: Bà A, license: 00/GP, address: Số 1, phone: "012", email: a@example.org}
    notice: Nội dung minh họa
    logo: static/logo.svg
    colour: "#a3161c"
    default_photo: static/sen.jpg
    indexing: false
    search: false
    menu: [{title: Giới thiệu, page: gioi-thieu.md}, {title: Cổng, url: https://example.org/}]
    open_data_people: true
    open_data_license: https://example.org/giay-phep
    radio: {programme: Gương sáng, greeting: Kính chào., closing: Xin hết., words_per_minute: 200}
    size_limit: 2 GB
    house_style: {double-spaces: false, long-title: true}
    slugs: {Minh Thạnh: minh-thanh-2}
    feed_authority: Example.org,2019-06
    """

  static let vietnamese = """
    tiêu đề: Bản tin biểu dương
    khẩu hiệu: Học tập và làm theo gương Bác
    địa chỉ: HTTPS://example.org/bao/
    mở đầu sapo: [{chữ: "ĐTO - ", đến ngày: 31/07/2025}, {chữ: "(ĐTO) ", từ ngày: 01/08/2025}]
    múi giờ: -03:30
    số bài mỗi trang: 50
    bình luận: mailto:toasoan@example.org
    cơ quan xuất bản: {tên: Báo, cơ quan chủ quản: Tỉnh ủy, chịu trách nhiệm: Bà A, giấy phép: 00/GP, địa chỉ: Số 1, điện thoại: 012, thư điện tử: a@example.org}
    thông báo: Nội dung minh họa
    biểu trưng: static/logo.svg
    màu: "#a3161c"
    ảnh mặc định: static/sen.jpg
    lập chỉ mục: không
    tìm kiếm: không
    trình đơn: [{tiêu đề: Giới thiệu, trang: gioi-thieu.md}, {tiêu đề: Cổng, liên kết: https://example.org/}]
    công khai cá nhân: có
    giấy phép dữ liệu: https://example.org/giay-phep
    phát thanh: {chương trình: Gương sáng, lời chào: Kính chào., lời kết: Xin hết., tốc độ đọc: 200}
    giới hạn dung lượng: 2000,0 mb
    quy ước trình bày: {thừa dấu cách: không, tít dài: có}
    đường dẫn: {Minh Thạnh: minh-thanh-2}
    chủ nguồn tin: "example.org, 2019-06"
    """

  @Test(arguments: [english, vietnamese])
  func everyKeyIsReadByBothOfItsNames(text: String) throws {
    let settings = try decodeFile(text, SiteSettings.decode)
    #expect(settings.findings == "")
    #expect(
      outline(settings.value) == """
        {title: "Bản tin biểu dương", tagline: "Học tập và làm theo gương Bác", \
        baseURL: "https://example.org/bao/", declaredBaseURL: "https://example.org/bao/", \
        feedAuthority: "example.org,2019-06", leadPrefixes: [\
        {text: "ĐTO - ", until: 2025-7-31}, {text: "(ĐTO) ", from: 2025-8-1}], \
        timeZoneOffset: -210, pageSize: 50, comments: "mailto:toasoan@example.org", \
        publisher: {name: "Báo", governingBody: "Tỉnh ủy", responsible: "Bà A", \
        license: "00/GP", address: "Số 1", phone: "012", email: "a@example.org"}, \
        notice: "Nội dung minh họa", logo: "static/logo.svg", defaultPhoto: "static/sen.jpg", \
        colour: {red: 163, green: 22, blue: 28}, menu: [\
        {title: "Giới thiệu", target: page("gioi-thieu.md")}, \
        {title: "Cổng", target: url("https://example.org/")}], publishesPeopleAsData: true, \
        radio: {programme: "Gương sáng", greeting: "Kính chào.", closing: "Xin hết.", \
        wordsPerMinute: 200}, openDataLicense: "https://example.org/giay-phep", \
        sizeLimit: 2000000000, houseStyle: {switchedOff: [doubleSpaces]}, slugs: [{name: "Minh Thạnh", slug: "minh-thanh-2"}]}
        """)
  }

  @Test func whatIsNotSaidHasItsDefault() throws {
    let settings = try decodeFile(
      "title: Bản tin\nbase_url: http://localhost:8080\npublisher: {name: Báo}\nlead_prefix: \"ĐTO - \"\n",
      SiteSettings.decode)
    #expect(settings.findings == "")
    #expect(
      outline(settings.value) == """
        {title: "Bản tin", baseURL: "http://localhost:8080/", \
        declaredBaseURL: "http://localhost:8080/", leadPrefixes: [{text: "ĐTO - "}], \
        timeZoneOffset: 420, pageSize: 20, publisher: {name: "Báo"}, isIndexed: true, hasSearch: true, \
        radio: {wordsPerMinute: 180}, sizeLimit: 1000000000, houseStyle: {}}
        """)
  }

  @Test(arguments: [
    ("https://example.org", "https://example.org/"),
    ("https://example.org/bao", "https://example.org/bao/"),
    ("https://example.org/bao/", "https://example.org/bao/"),
    ("HTTP://127.0.0.1:8080/a", "http://127.0.0.1:8080/a/"),
    ("https://báo.example/", "https://báo.example/"),
    ("https://example.org/?a", nil), ("https://example.org/#a", nil), ("example.org", nil),
    ("/bao/", nil), ("ftp://example.org/", nil), ("https://", nil), ("https:///a", nil),
    ("https://a b/", nil), ("https://example.org:99999/", nil), ("https://ai@example.org/", nil),
    ("javascript:alert(1)", nil), ("", nil),
  ])
  func addressesOfSites(text: String, normalized: String?) {
    #expect((try? BaseURL(text).text) == normalized)
  }
}
