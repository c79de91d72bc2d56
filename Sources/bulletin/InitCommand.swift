import ArgumentParser
import Build
import Content
import Diagnostics
import Foundation
import Pages
import Scaffold

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: told("Begins a project: settings, registries, a first article."),
    discussion: told(
      """
      Asks for what is not given, if somebody sits at the terminal. Nothing that is there already is changed.

      Examples:
        bulletin init
        bulletin init ban-tin --title "Bản tin xã Ba Sao" --units "Tỉnh Đồng Tháp, Xã Ba Sao" --sample
        bulletin init --templates
      """))

  @OptionGroup var language: LanguageOption

  @Argument(
    help: .told("The folder, which may be new.", valueName: "folder"), completion: .directory)
  var folder = "."

  @Option(help: .told("What the site is called."))
  var title: String?

  @Option(help: .told("The address that the site will have.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: .told(
      "The units that it is about, with commas between them: “Xã Ba Sao, Xã Mỹ Thọ”; or “Cao Lãnh”.",
      valueName: "names"))
  var units: String?

  @Option(help: .told("Who publishes it."))
  var publisher: String?

  @Flag(inversion: .prefixedNo, help: .told("Write articles that show what the site can do."))
  var sample: Bool?

  @Flag(
    help: .told(
      "Write the templates that come with the program, and what they can name, into site-templates/, and nothing else."
    ))
  var templates = false

  @Option(
    help: .told("Where the workflow takes this program from.", valueName: "owner/name"))
  var toolRepository: String?

  @Option(help: .told("Which commit of it.", valueName: "commit"))
  var toolCommit: String?

  func validate() throws {
    if folder.isEmpty { throw ValidationError.told("The folder needs a name.") }
    if let units { _ = try Self.units(units) }
    if let baseURL { _ = try Self.address(baseURL) }
  }

  mutating func run() throws {
    let target = ProjectFolder(folder)
    if templates {
      let reference = ScaffoldFile(
        path: PageTemplate.referencePath, bytes: Array(PageTemplate.referencePage.utf8))
      try write(
        BuiltInTemplates.all.map { ScaffoldFile(path: $0.path, bytes: $0.bytes) } + [reference],
        target)
      return
    }
    if target.holds("content") {
      printError(
        "There is a project already: \(shown("content")).",
        help: "Write an article with “bulletin new \"Tên bài\"”, or name another folder.")
      throw ExitCode.content
    }
    let now = Moment(unixSeconds: Int(Date().timeIntervalSince1970))
    var project = NewProject(today: now.dateTime(offset: SiteSettings.defaultTimeZoneOffset).date)
    project.toolRepository = toolRepository
    project.toolCommit = toolCommit
    project.title =
      title
      ?? answer(
        "What the site is called (for example: Bản tin biểu dương xã Ba Sao):")
    project.baseURL = try baseURL.map(Self.address) ?? askedAddress()
    project.units = try units.map(Self.units) ?? askedUnits()
    project.publisher = publisher ?? answer("The newsroom or office that publishes it:")
    project.hasSample =
      sample ?? (Question.canAsk && Question.askYes("Add a few sample articles to look at?"))
    try write(project.files, target)
    try printOutput("\n" + told("Next:") + "\n" + nextSteps)
  }

  private var nextSteps: String {
    let steps: [(command: String, purpose: Message)] = [
      ("bulletin serve --open", "look at it while you write"),
      ("bulletin new \"Tên bài\"", "write an article"),
      ("bulletin build", "make the site in public/"),
    ]
    let lines = steps.map { step in
      let blank = String(repeating: " ", count: 29 - step.command.count)
      return "  " + step.command + blank + told(step.purpose) + "\n"
    }
    return (folder == "." ? "" : "  cd \(folder)\n") + lines.joined()
  }

  private func write(_ files: [ScaffoldFile], _ target: ProjectFolder) throws {
    for file in files {
      let isWritten = try target.write(file)
      try printOutput(
        isWritten
          ? "\(shown(file.path))\n"
          : told("\(shown(file.path)) (is there already, left as it is)") + "\n")
    }
  }

  private func shown(_ path: String) -> String { folder == "." ? path : "\(folder)/\(path)" }

  // MARK: Answers

  private func answer(_ question: Message) -> String? {
    Question.canAsk ? Question.ask(question) : nil
  }

  private func askedAddress() throws -> String? {
    while let answer = answer(
      "The site's address (https://…/, empty if it has none yet):")
    {
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
      "Its units, with commas between them (for example: Tỉnh Đồng Tháp, Xã Ba Sao; or: Cao Lãnh):")
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
      throw ValidationError.told(
        "“\(error.name)” does not say what it is: write “Xã \(error.name)”, “Phường …”, “Thị trấn …”, “Tỉnh …”."
      )
    }
  }

  private static func address(_ written: String) throws -> String {
    do throws(BaseURL.Mistake) {
      return try BaseURL(written).text
    } catch {
      let (message, help) = error.sentences(about: written)
      throw ValidationError.told("\(message) \(help)")
    }
  }
}
