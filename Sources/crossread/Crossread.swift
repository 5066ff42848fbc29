import ArgumentParser
import Glibc

/// The command `crossread` and everything it can be asked to do.
@main
struct Crossread: ParsableCommand {
  /// The version of the program.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "crossread",
    abstract: "Read articles on one event and see where they differ.",
    version: version,
    subcommands: [
      Read.self, Text.self, Claims.self, Compare.self, Search.self, Export.self, Batch.self,
      ScreenCommand.self,
    ],
    defaultSubcommand: Read.self)

  /// Runs the command that was asked for, and ends with the status that the JSON interface names.
  static func main() {
    do {
      guard try !PlainArguments.run(CommandLine.arguments.dropFirst()) else { return }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let text = fullMessage(for: error)
      let status = exitCode(for: error)
      if status == .success {
        standardOutput(text + "\n")
        Glibc.exit(0)
      }
      // The parser ends a wrong use with a status of its own.
      if !text.isEmpty { Message.write(lines: text) }
      let isOurs = status == Status.someSkipped || status == Status.hasConflict
      Glibc.exit(isOurs ? status.rawValue : 1)
    }
  }
}
