import FoundationEssentials
import Glibc
import Model

/// Runs one stage of the pipeline over files a number of times, for a profiler to count.
///
///     Benchmarks STAGE TIMES FILE...
///
/// What comes before the stage is done once in every run, so the difference of two runs is the stage.
let stages = ["digest", "read", "sentences", "claims", "facts", "json"]
let arguments = CommandLine.arguments
guard arguments.count > 3, stages.contains(arguments[1]), let times = Int(arguments[2]) else {
  print("usage: Benchmarks \(stages.joined(separator: "|")) TIMES FILE...")
  exit(1)
}

let files = try arguments[3...].map { ($0, Array(try Data(contentsOf: URL(filePath: $0)))) }
let articles = try files.map { try ArticleReader.read($0.1, name: $0.0) }
let analyses = articles.map(ClaimExtractor.analysis)
let facts = ClaimAligner.facts(in: analyses)

/// Keeps the optimiser from leaving out work whose result nobody looks at.
var sum = 0
for _ in 0..<max(0, times) {
  switch arguments[1] {
  case "digest": for file in files { sum += SHA256.hexadecimal(of: file.1).utf8.count }
  case "read":
    for file in files { sum += try ArticleReader.read(file.1, name: file.0).text.count }
  case "sentences":
    for article in articles { sum += SentenceSplitter.sentences(of: article).count }
  case "claims":
    for article in articles { sum += ClaimExtractor.analysis(of: article).claims.count }
  case "facts": sum += ClaimAligner.facts(in: analyses).count
  default:
    var json = JSONText()
    json.array(facts) { $0.fact($1) }
    sum += json.bytes.count
  }
}
let bytes = files.reduce(0) { $0 + $1.1.count }
print("bytes \(bytes) claims \(analyses.reduce(0) { $0 + $1.claims.count }) sum \(sum)")
