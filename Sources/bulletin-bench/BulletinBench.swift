import ArgumentParser
import Build

@main
struct BulletinBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin-bench",
    abstract: "Measures how fast Bulletin builds a generated site.",
    discussion: """
      The articles are generated, of the same bytes on every machine. Everything is written to memory (/dev/shm) \
      if the machine has that, and removed at the end.

      Examples:
        bulletin-bench
        bulletin-bench --hugo /usr/bin/hugo
        bulletin-bench builds --articles 100000 --runs 3
        bulletin-bench stages --jobs 1
        bulletin-bench corpus --articles 1000 /tmp/site

      Exit codes: 0 measured, 1 a build failed or did not do its work, 64 the command is wrong, 74 the disk failed.
      """,
    subcommands: [BuildsCommand.self, StagesCommand.self, CorpusCommand.self, FloorCommand.self],
    defaultSubcommand: BuildsCommand.self)

  static func main() {
    // As the program does that is measured.
    MemoryTuning.apply()
    main(nil)
  }
}
