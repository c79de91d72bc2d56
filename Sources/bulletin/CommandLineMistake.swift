import ArgumentParser
import Diagnostics
import Foundation

/// A command or option that Bulletin does not have, with the one that was likely meant.
struct CommandLineMistake {
  var message: Message
  var help: Message

  /// Nil if every command and option is known, so that something else is wrong.
  ///
  /// - Parameter arguments: without the program's own name.
  static func find(in arguments: [String]) -> CommandLineMistake? {
    let program = ProgramOutline.ofBulletin
    // Shells ask for completions with three hyphens.
    guard let word = arguments.first, !word.hasPrefix("---") else { return nil }
    if word.hasPrefix("-") { return misplaced(arguments, program) }
    if word == "help" {
      guard let name = arguments.dropFirst().first, !name.hasPrefix("-"), program[name] == nil
      else { return nil }
      return unknown(command: name, program)
    }
    guard let command = program[word] else { return unknown(command: word, program) }
    let rest = arguments.dropFirst()
    guard !command.parts.isEmpty, let part = rest.first, !part.hasPrefix("-")
    else { return unknownOption(in: rest, of: command, program) }
    guard let found = command.parts.first(where: { $0.name == "\(command.name) \(part)" })
    else { return unknown(part: part, of: command) }
    return unknownOption(in: rest.dropFirst(), of: found, program)
  }

  private static func unknown(
    command: String, _ program: ProgramOutline
  ) -> CommandLineMistake {
    let names = program.commands.map(\.name)
    let meant = nearestName(to: command, among: names + ["help"])
    return CommandLineMistake(
      message: "There is no command “\(command)”.",
      help: meant.map { "Did you mean “\($0)”?" } ?? "Write one of \(list(names)).")
  }

  private static func unknown(
    part: String, of command: ProgramOutline.Command
  ) -> CommandLineMistake {
    let names = command.parts.map { String($0.name.dropFirst(command.name.count + 1)) }
    let meant = nearestName(to: part, among: names)
    return CommandLineMistake(
      message: "“bulletin \(command.name)” knows no “\(part)”.",
      help: meant.map { "Did you mean “\($0)”?" } ?? "Write one of \(list(names)).")
  }

  private static func misplaced(
    _ arguments: [String], _ program: ProgramOutline
  ) -> CommandLineMistake? {
    guard let option = unknown(in: arguments[...], program.options) else { return nil }
    let help: Message =
      if let nearest = nearest(to: option, among: program.options) {
        "Did you mean “\(nearest)”?"
      } else if let command = arguments.compactMap({ program[$0] }).first {
        "Write the command first: “bulletin \(command.name) \(option)”."
      } else {
        "Write one of \(list(program.commands.map(\.name))) first."
      }
    return CommandLineMistake(
      message: "“\(option)” stands where a command is expected.", help: help)
  }

  private static func unknownOption(
    in arguments: ArraySlice<String>, of command: ProgramOutline.Command, _ program: ProgramOutline
  ) -> CommandLineMistake? {
    guard let option = unknown(in: arguments, command.options) else { return nil }
    let others = program.commands.flatMap { [$0] + $0.parts }
      .filter { $0.options.contains(option) }.map(\.name)
    let help: Message =
      if !others.isEmpty {
        "Leave it out: it is an option of \(all(others))."
      } else if let nearest = nearest(to: option, among: command.options) {
        "Did you mean “\(nearest)”?"
      } else {
        "“bulletin \(command.name) --help” lists its options."
      }
    return CommandLineMistake(
      message: "“bulletin \(command.name)” has no option “\(option)”.", help: help)
  }

  /// One letter is near to any other, and says nothing about what was meant.
  private static func nearest(to option: String, among options: [String]) -> String? {
    guard option.hasPrefix("--") else { return nil }
    return nearestName(to: option, among: options.filter { $0.hasPrefix("--") })
  }

  /// The first option that is none of these; what stands behind “--” is none at all.
  private static func unknown(in arguments: ArraySlice<String>, _ known: [String]) -> String? {
    for argument in arguments.prefix(while: { $0 != "--" }) {
      let name = String(argument.prefix { $0 != "=" })
      let isLong = name.hasPrefix("--")
      // Several letters behind one hyphen are as many options, or one with its value.
      guard isLong || name.count == 2 && name.first == "-" else { continue }
      if !known.contains(name), Double(name) == nil { return name }
    }
    return nil
  }

  /// “a”, “b” or “c”
  private static func list(_ names: [String]) -> Message {
    .alternatives(names.map { "“\($0)”" })
  }

  /// “a”, “b” and “c”
  private static func all(_ names: [String]) -> Message {
    let names = names.map { Message.verbatim("“\($0)”") }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return "\(Message.list(names.dropLast())) and \(last)"
  }
}

/// The commands of the program with their options, as their declarations say them.
private struct ProgramOutline {
  struct Command {
    /// With the command that it is a part of: `list articles`.
    var name: String
    var parts: [Command]
    /// With their hyphens; in the order in which they are declared.
    var options: [String]

    init(_ dump: Dump.Command, partOf whole: String?) {
      let name = (whole.map { $0 + " " } ?? "") + dump.commandName
      self.name = name
      options = dump.options
      parts = (dump.subcommands ?? []).map { Command($0, partOf: name) }
    }
  }

  /// Those of the program without a command.
  var options: [String]
  var commands: [Command]

  subscript(name: String) -> Command? { commands.first { $0.name == name } }

  static var ofBulletin: ProgramOutline {
    let dump = try? JSONDecoder().decode(Dump.self, from: Data(Bulletin._dumpHelp().utf8))
    return ProgramOutline(
      options: dump?.command.options ?? [],
      commands: (dump?.command.subcommands ?? []).filter { $0.commandName != "help" }.map {
        Command($0, partOf: nil)
      })
  }

  /// What ArgumentParser tells programs of a command line.
  struct Dump: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        struct Name: Decodable {
          var kind: String
          var name: String
        }
        var names: [Name]?
      }
      var commandName: String
      var subcommands: [Command]?
      var arguments: [Argument]?

      var options: [String] {
        (arguments ?? []).flatMap { $0.names ?? [] }.map {
          ($0.kind == "long" ? "--" : "-") + $0.name
        }
      }
    }
    var command: Command
  }
}
