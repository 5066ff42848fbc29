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
    subcommands: [
      Read.self, Text.self, Claims.self, Compare.self, Search.self, Batch.self, ScreenCommand.self,
    ],
    defaultSubcommand: Read.self)
}
