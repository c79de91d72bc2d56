import ArgumentParser
import Diagnostics

struct Bulletin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin",
    abstract: told("Builds a news site of commendations from Markdown articles."),
    discussion: told(
      """
      A project is a folder with content/ (articles, registries, site.yaml). The site is written to \
      public/, by the templates that come with the program or those of the same names in site-templates/.

      Exit codes: 0 the site is built, 1 something in the content is wrong, 64 the command is, \
      70 Bulletin itself failed, 74 the disk failed, 75 another build runs.
      """),
    version: "0.1.0",
    subcommands: [
      InitCommand.self, NewCommand.self, ServeCommand.self, BuildCommand.self, CheckCommand.self,
      FixCommand.self, ExplainCommand.self, VerifyCommand.self, CleanCommand.self,
      ListCommand.self, NextCommand.self, SchemaCommand.self, TemplatesCommand.self,
    ])

  @OptionGroup var language: LanguageOption
}
