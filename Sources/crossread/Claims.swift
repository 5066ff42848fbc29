import ArgumentParser
import FoundationEssentials
import Model

/// Prints the claims of the files.
struct Claims: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the claims that files make.")

  @Option(help: "The form of the output: text or json.") var format = "json"
  @Argument var paths: [String]

  func run() throws {
    var json = JSONText()
    let analyses = try paths.map { try analysis(ofFile: $0) }
    json.object {
      $0.key("claims")
      $0.array(analyses.flatMap(\.claims)) { $0.claim($1) }
    }
    standardOutput(json.string + "\n")
  }
}

/// Prints the facts of the files.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Compare what files say.")

  @Option(help: "The form of the output: text or json.") var format = "json"
  @Argument var paths: [String]

  func run() throws {
    var json = JSONText()
    let analyses = try paths.map { try analysis(ofFile: $0) }
    json.object {
      $0.key("facts")
      $0.array(Pipeline.event("", of: analyses).facts) { $0.fact($1) }
    }
    standardOutput(json.string + "\n")
  }
}

/// The file at `path` with its claims.
private func analysis(ofFile path: String) throws -> Analysis {
  let data = try Data(contentsOf: URL(filePath: path))
  return try Pipeline.analysis(of: Array(data), name: path)
}
