import CScaffold
package import Content

/// A project to begin with, that builds as it is.
package struct NewProject: Sendable {
  package var title: String?
  package var baseURL: String?
  package var publisher: String?
  package var units = NewUnits.none
  /// Whether articles show what the site can do.
  package var hasSample = false
  package var today: CivilDate
  /// Where the workflow takes this program from: `owner/name` and a commit.
  package var toolRepository: String?
  package var toolCommit: String?

  package init(today: CivilDate) { self.today = today }

  package var files: [ScaffoldFile] {
    [
      ScaffoldFile("content/site.yaml", settings),
      ScaffoldFile("content/places.yaml", units.places),
      ScaffoldFile("content/authorities.yaml", units.authorities),
      ScaffoldFile("content/awards.yaml", unsafe String(cString: c_scaffold_awards())),
      ScaffoldFile("content/fields.yaml", unsafe String(cString: c_scaffold_fields())),
      // Pages of GitHub that are published from a branch leave out what begins with “_” without it.
      ScaffoldFile("content/static/.nojekyll", ""),
      ScaffoldFile(".gitignore", "/public/\n/.bulletin/\n/.tool/\n"),
      ScaffoldFile(".github/workflows/publish.yml", workflow),
    ] + StarterArticles(units: units, today: today).files(withSample: hasSample)
  }

  // MARK: site.yaml

  private static let exampleAddress = "https://example.org/"

  private var settings: String {
    let address = baseURL ?? Self.exampleAddress
    var text = """
      # Cấu hình của trang. Phần sau dấu # là ghi chú: muốn dùng dòng nào đang có dấu # ở đầu thì bỏ dấu ấy đi.
      title: \(YAMLText.scalar(title ?? "Bản tin biểu dương"))\(title == nil ? "   # tên trang: sửa lại cho đúng" : "")
      # tagline: Người tốt, việc tốt, mô hình hay ở quê ta

      # Địa chỉ mà trang sẽ có trên mạng, kết thúc bằng dấu “/”.
      base_url: \(YAMLText.scalar(address))\(baseURL == nil ? "   # sửa lại khi đã có tên miền" : "")

      # Cơ quan chủ quản, người chịu trách nhiệm: hiện ở cuối mọi trang.
      publisher:
        name: \(YAMLText.scalar(publisher ?? "Tòa soạn"))\(publisher == nil ? "   # tên tòa soạn hoặc cơ quan: sửa lại" : "")
        # governing_body: Huyện ủy …
        # responsible: (họ tên, chức vụ)
        # license: (số giấy phép, ngày cấp, nơi cấp)
        # address: (địa chỉ)
        # phone: (số điện thoại)
        # email: toasoan@example.org

      # Đặt trước mọi sapo:
      # lead_prefix: "ĐTO - "

      # Nơi bạn đọc gửi bình luận:
      # comments: mailto:toasoan@example.org

      """
    if baseURL == nil {
      text += """

        # Máy tìm kiếm chưa được đưa trang này lên. Xóa dòng dưới khi trang đã sẵn sàng.
        indexing: false

        """
    }
    return text
  }

  private var workflow: String {
    (unsafe String(cString: c_scaffold_workflow()))
      .replacing("@TOOL_REPOSITORY@", with: toolRepository ?? "")
      .replacing("@TOOL_COMMIT@", with: toolCommit ?? "")
      .replacing("@PACKAGES@", with: Self.packages)
  }

  /// Debian's, as the README's command installs them.
  private static let packages =
    "libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev libsqlite3-dev libvips-tools"
}
