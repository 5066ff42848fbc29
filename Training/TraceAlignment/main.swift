import FoundationEssentials
import Model

// Prints what the aligner makes of folders of articles, one JSON object a line: for each folder its facts,
// and with the option --pairs every pair of claims that was compared, to learn weights from.
let showsPairs = CommandLine.arguments.contains("--pairs")
for folder in CommandLine.arguments.dropFirst() where !folder.hasPrefix("--") {
  let event = String(folder.split(separator: "/").last ?? "")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  let analyses = try names.map {
    try Pipeline.analysis(
      of: Array(try Data(contentsOf: URL(filePath: folder + "/" + $0))), name: $0)
  }
  var json = JSONText()
  json.object {
    $0.key("event")
    $0.string(event)
    $0.key("facts")
    let facts = Pipeline.event(event, of: analyses).facts
    $0.array(facts) { $0.fact($1) }
    $0.key("explanations")
    $0.array(facts) { $0.string($1.explanation) }
    $0.key("features")
    $0.array(facts) { $0.string($1.features.joined(separator: "; ")) }
    $0.key("pairs")
    $0.array(showsPairs ? PairTrace.pairs(in: analyses) : []) { json, pair in
      json.object {
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
    }
  }
  print(json.string)
}
