import ArgumentParser
import Model

/// Reads the plainest command lines: `compare` or `claims`, paths, and perhaps a format.
///
/// The argument parser looks up each type that it handles among all that the program holds, which
/// costs more than to read two articles. Whatever is not plain goes to it, with all its messages.
enum PlainArguments {
  /// The command that `arguments`, without the program's name, ask for; nil where they are not plain.
  static func command(_ arguments: ArraySlice<String>) -> (any ParsableCommand)? {
    var paths: [String] = []
    var format: String?
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      if argument == "--format", format == nil, let value = rest.popFirst() {
        format = value
      } else if argument.isEmpty || argument.utf8.first == UInt8(ascii: "-") {
        return nil
      } else {
        paths.append(argument)
      }
    }
    guard !paths.isEmpty else { return nil }
    var input = PathArguments()
    input.nulSeparated = false
    input.paths = paths
    switch arguments.first {
    case "compare":
      guard let format = ExportFormat(rawValue: format ?? "text") else { return nil }
      var choice = FactChoice()
      choice.only = []
      choice.source = []
      var command = Compare()
      command.format = format
      command.choice = choice
      command.failOn = nil
      command.explain = nil
      command.input = input
      return command
    case "claims":
      guard let format = OutputFormat(rawValue: format ?? "text") else { return nil }
      var command = Claims()
      command.format = format
      command.input = input
      return command
    default: return nil
    }
  }
}
