import FoundationEssentials
import Model

// Prints, for folders of articles, every pair of claims that the aligner compared, one JSON object a line.
for folder in CommandLine.arguments.dropFirst() {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  let analyses = try names.map {
    try Pipeline.analysis(of: Array(try Data(contentsOf: URL(filePath: folder + "/" + $0))), name: $0)
  }
  for pair in PairTrace.pairs(in: analyses) {
    var json = JSONText()
    json.object {
      $0.key("event")
      $0.string(String(folder.split(separator: "/").last ?? ""))
      $0.key("first")
      $0.claim(pair.first)
      $0.key("second")
      $0.claim(pair.second)
      $0.key("reason")
      $0.string(pair.reason.rawValue)
      $0.key("evidence")
      $0.number(Double(pair.evidence))
      $0.key("near")
      $0.number(Double(pair.near))
      $0.key("wide")
      $0.number(Double(pair.wide))
      $0.key("kept")
      $0.boolean(pair.isKept)
    }
    print(json.string)
  }
}
