import VietnameseText

/// What the articles of the corpus are about, and the files that say so.
enum CorpusRegistries {
  /// 18 of them.
  static let units = ["An", "Bình", "Long", "Mỹ", "Phú", "Tân"].flatMap { first in
    ["Hòa", "Lợi", "Thạnh"].map { second in Entry("Xã \(first) \(second)") }
  }

  static let fields = ["Kinh tế", "Văn hóa - xã hội", "Quốc phòng - an ninh"].map(Entry.init)

  static let awards = [
    "Giấy khen", "Bằng khen", "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở",
  ].map(Entry.init)

  static let tags = [
    "Gương sáng", "Nông thôn mới", "Dân vận khéo", "Khuyến học", "An sinh xã hội", "Làm theo Bác",
    "Môi trường", "Thanh niên",
  ]

  static let surnames = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Phan", "Đặng", "Bùi", "Đỗ",
  ]

  /// 30 of them.
  static let authors = surnames.flatMap { surname in
    ["Văn An", "Thị Ba", "Minh Tư"].map { "\(surname) \($0)" }
  }

  struct Entry: Sendable {
    let name: String
    let id: String

    init(_ name: String) {
      self.name = name
      id = slug(name)
    }
  }

  /// By their names in `content/`.
  static let files: [(name: String, text: String)] = [
    (
      "site.yaml",
      """
      title: Bản tin đo tốc độ
      tagline: Bài viết do chương trình tạo ra, không có nghĩa
      base_url: https://bulletin.example/
      lead_prefix: "ĐTO - "
      publisher:
        name: Tòa soạn mẫu
        governing_body: (tên cơ quan chủ quản)
        responsible: (tên người chịu trách nhiệm)
        license: (số giấy phép)
        address: (địa chỉ)
        phone: (số điện thoại)
        email: toasoan@bulletin.example

      """
    ),
    ("places.yaml", list("places", units, more: "kind: commune, ")),
    ("awards.yaml", list("awards", awards)),
    ("fields.yaml", list("fields", fields)),
  ]

  private static func list(_ key: String, _ entries: [Entry], more: String = "") -> String {
    entries.reduce("\(key):\n") { $0 + "  - {id: \($1.id), \(more)name: \($1.name)}\n" }
  }
}
