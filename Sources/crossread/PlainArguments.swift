import Index
import Model

/// Reads the plainest command lines: `compare` or `claims`, paths, and perhaps a format.
///
/// The argument parser looks up each type that it handles among all that the program holds, which
/// costs more than to read two articles. Whatever is not plain goes to it, with all its messages.
enum PlainArguments {
  /// Does what `arguments`, without the program's name, ask for, and ends the program; false, and does
  /// nothing, where they are not plain.
  static func run(_ arguments: ArraySlice<String>) throws -> Bool {
    var paths: [String] = []
    var format: String?
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      if argument == "--format", format == nil, let value = rest.popFirst() {
        format = value
      } else if argument.isEmpty || argument.utf8.first == UInt8(ascii: "-") {
        return false
      } else {
        paths.append(argument)
      }
    }
    guard !paths.isEmpty else { return false }
    let name = format ?? "text"
    switch arguments.first {
    case "compare":
      guard let format = ExportFormat(rawValue: name) else { return false }
      let reading = try reading(of: paths)
      let events = reading.events()
      Compare.write(events, as: format) { _ in true }
      reading.end(keeping: events)
    case "claims":
      guard let format = OutputFormat(rawValue: name) else { return false }
      let reading = try reading(of: paths)
      Claims.write(reading, as: format)
      reading.end()
    default: return false
    }
  }

  private static func reading(of paths: [String]) throws -> Reading {
    try Reading(FolderScanner.scan(try PathArguments.all(paths, nulSeparated: false)))
  }
}
