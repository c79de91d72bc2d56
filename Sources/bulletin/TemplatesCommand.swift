import ArgumentParser
import Pages

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Prints what each template can name.",
    discussion: """
      Examples:
        bulletin templates
        bulletin templates article
      """)

  @Argument(help: "The kinds of pages to describe; all of them if none is named.")
  var names: [PageTemplate] = []

  func run() throws {
    for template in names.isEmpty ? PageTemplate.allCases : names {
      try printOutput(template.reference + "\n")
    }
  }
}

extension PageTemplate: ExpressibleByArgument {}
