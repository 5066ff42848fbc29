import FoundationEssentials
import Model

// Prints what comparing two statements sees. The argument is a file of lines, each with two texts between
// tabs; a line of JSON answers each.
guard CommandLine.arguments.count == 2 else { fatalError("usage: TracePairs FILE") }
let file = String(
  decoding: try Data(contentsOf: URL(filePath: CommandLine.arguments[1])), as: UTF8.self)
for line in file.split(separator: "\n") {
  let texts = line.split(separator: "\t", omittingEmptySubsequences: false)
  let analyses = texts.enumerated().compactMap {
    try? Pipeline.analysis(of: Array($1.utf8), name: "\($0).txt")
  }
  let trace = analyses.count == 2 ? StatementTrace(analyses[0], analyses[1]) : nil
  var json = JSONText()
  json.object {
    for (name, value) in trace?.figures ?? [] {
      $0.key(string: name)
      $0.number(value)
    }
    $0.key("findings")
    $0.array(trace?.findings ?? []) { $0.string($1) }
    $0.key("alone")
    $0.array([trace?.alone.first ?? [], trace?.alone.second ?? []]) {
      $0.string($1.joined(separator: " "))
    }
  }
  print(json.string)
}
