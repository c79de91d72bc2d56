import ArgumentParser
import Diagnostics
import Pages

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: told("Prints what each template can name."),
    discussion: told(
      """
      Examples:
        bulletin templates
        bulletin templates article
        bulletin templates > site-templates/README.md
      """))

  @OptionGroup var language: LanguageOption

  @Argument(
    help: .told("The kinds of pages to describe; if none is named, all of them on one page."))
  var names: [PageTemplate] = []

  func run() throws {
    if names.isEmpty { return try printOutput(PageTemplate.referencePage) }
    for template in names { try printOutput(template.reference + "\n") }
  }
}

extension PageTemplate: ExpressibleByArgument {}
