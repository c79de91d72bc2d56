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
      """))

  @OptionGroup var language: LanguageOption

  @Argument(help: .told("The kinds of pages to describe; all of them if none is named."))
  var names: [PageTemplate] = []

  func run() throws {
    for template in names.isEmpty ? PageTemplate.allCases : names {
      try printOutput(template.reference + "\n")
    }
  }
}

extension PageTemplate: ExpressibleByArgument {}
