import ArgumentParser

/// The command `crossread` and everything it can be asked to do.
@main
struct Crossread: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossread",
    abstract: "Read articles on one event and see where they differ.",
    version: "0.1.0",
    subcommands: [Batch.self, Claims.self, Compare.self])
}
