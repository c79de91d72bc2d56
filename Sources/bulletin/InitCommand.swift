import ArgumentParser
import Build
import Content
import Foundation
import Scaffold

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begins a project: settings, registries, a first article.",
    discussion: """
      Asks for what is not given, if somebody sits at the terminal. Nothing that is there already is changed.

      Examples:
        bulletin init
        bulletin init ban-tin --title "Bản tin xã Ba Sao" --units "Tỉnh Đồng Tháp, Xã Ba Sao" --sample
        bulletin init --templates
      """)

  @Argument(
    help: ArgumentHelp("The folder, which may be new.", valueName: "folder"), completion: .directory
  )
  var folder = "."

  @Option(help: "What the site is called.")
  var title: String?

  @Option(help: ArgumentHelp("The address that the site will have.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "The units that it is about, with commas between them: “Xã Ba Sao, Xã Mỹ Thọ”; or “Cao Lãnh”.",
      valueName: "names"))
  var units: String?

  @Option(help: "Who publishes it.")
  var publisher: String?

  @Flag(inversion: .prefixedNo, help: "Write articles that show what the site can do.")
  var sample: Bool?

  @Flag(
    help: "Write the templates that come with the program into site-templates/, and nothing else.")
  var templates = false

  @Option(
    help: ArgumentHelp(
      "Where the workflow takes this program from.", valueName: "owner/name"))
  var toolRepository: String?

  @Option(help: ArgumentHelp("Which commit of it.", valueName: "commit"))
  var toolCommit: String?

  func validate() throws {
    if folder.isEmpty { throw ValidationError("The folder needs a name.") }
    if let units { _ = try Self.units(units) }
    if let baseURL { _ = try Self.address(baseURL) }
  }

  mutating func run() throws {
    let target = ProjectFolder(folder)
    if templates {
      try write(BuiltInTemplates.all.map { ScaffoldFile(path: $0.path, bytes: $0.bytes) }, target)
      return
    }
    if target.holds("content") {
      printError(
        "error: There is a project already: \(shown("content")).\n"
          + "  help: Write an article with “bulletin new \"Tên bài\"”, or name another folder.")
      throw ExitCode.content
    }
    let now = Moment(unixSeconds: Int(Date().timeIntervalSince1970))
    var project = NewProject(today: now.dateTime(offset: SiteSettings.defaultTimeZoneOffset).date)
    project.toolRepository = toolRepository
    project.toolCommit = toolCommit
    project.title = title ?? answer("Tên trang (ví dụ: Bản tin biểu dương xã Ba Sao):")
    project.baseURL = try baseURL.map(Self.address) ?? askedAddress()
    project.units = try units.map(Self.units) ?? askedUnits()
    project.publisher = publisher ?? answer("Tòa soạn hoặc cơ quan xuất bản:")
    project.hasSample =
      sample ?? (Question.canAsk && Question.askYes("Thêm vài bài minh họa để xem thử?"))
    try write(project.files, target)
    let steps = folder == "." ? "" : "  cd \(folder)\n"
    try printOutput(
      "\nNext:\n\(steps)  bulletin serve --open        look at it while you write\n"
        + "  bulletin new \"Tên bài\"       write an article\n"
        + "  bulletin build               make the site in public/\n")
  }

  private func write(_ files: [ScaffoldFile], _ target: ProjectFolder) throws {
    for file in files {
      let isWritten = try target.write(file)
      try printOutput(
        "\(shown(file.path))\(isWritten ? "" : " (is there already, left as it is)")\n")
    }
  }

  private func shown(_ path: String) -> String { folder == "." ? path : "\(folder)/\(path)" }

  // MARK: Answers

  private func answer(_ question: String) -> String? {
    Question.canAsk ? Question.ask(question) : nil
  }

  private func askedAddress() throws -> String? {
    while let answer = answer("Địa chỉ trang trên mạng (https://…/, để trống nếu chưa có):") {
      do {
        return try Self.address(answer)
      } catch let error as ValidationError {
        printError(error.message)
      }
    }
    return nil
  }

  private func askedUnits() throws -> NewUnits {
    while let answer = answer(
      "Các đơn vị, cách nhau bằng dấu phẩy (ví dụ: Tỉnh Đồng Tháp, Xã Ba Sao; hoặc: Cao Lãnh):")
    {
      do {
        return try Self.units(answer)
      } catch let error as ValidationError {
        printError(error.message)
      }
    }
    return .none
  }

  private static func units(_ written: String) throws -> NewUnits {
    do throws(NewUnits.Mistake) {
      return try NewUnits(written)
    } catch {
      throw ValidationError(
        "“\(error.name)” does not say what it is: write “Xã \(error.name)”, “Phường …”, “Thị trấn …”, “Tỉnh …”."
      )
    }
  }

  private static func address(_ written: String) throws -> String {
    do throws(BaseURL.Mistake) {
      return try BaseURL(written).text
    } catch {
      let (message, help) = error.sentences(about: written)
      throw ValidationError("\(message) \(help)")
    }
  }
}
