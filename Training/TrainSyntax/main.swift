// Learns the weights of the tagger and the parser from Universal Dependencies treebanks.
//
//     TrainSyntax TREEBANKS [OUTPUT]
//
// TREEBANKS is the folder of the CoNLL-U files. Without OUTPUT the second half of PUD is held out and
// the accuracy on it is printed; with OUTPUT the weights are learnt from everything and written there.
import Foundation
import Model

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("usage: TrainSyntax TREEBANKS [OUTPUT]")
  exit(2)
}
let output = arguments.count > 2 ? arguments[2] : nil

var reader = TreebankReader()
var sentences: [TreebankSentence] = []
for name in ["en_ewt-ud-dev", "en_ewt-ud-test"] {
  sentences += try reader.sentences(at: "\(arguments[1])/\(name).conllu")
}
let pud = try reader.sentences(at: "\(arguments[1])/en_pud-ud-test.conllu")
sentences += pud[..<(pud.count / 2)]
let heldOut = Array(pud[(pud.count / 2)...])
if output != nil { sentences += heldOut }
print(
  "\(sentences.count) sentences, \(sentences.reduce(0) { $0 + $1.tokens.count }) tokens, "
    + "\(heldOut.count) held out, \(reader.skipped) skipped")

let taggerWeights = TaggerTraining().weights(from: sentences, isSparse: true)
print("tagger: \(taggerWeights.count) bytes; \(Accuracy.ofTagger(taggerWeights, on: heldOut))")
if let output {
  try Data(taggerWeights).write(to: URL(fileURLWithPath: "\(output)/tagger.bin"))
}

/// The sentences with tags from taggers that never saw them, as the parser will meet them.
let tagged = (0..<5).flatMap { fold -> [(sentence: TreebankSentence, tags: [UInt8])] in
  let own = sentences.indices.filter { $0 % 5 == fold }.map { sentences[$0] }
  let others = sentences.indices.filter { $0 % 5 != fold }.map { sentences[$0] }
  let weights = TaggerTraining().weights(from: others)
  return weights.withUnsafeBytes { raw in
    guard let tagger = Tagger(weights: raw) else { return [] }
    let headlines = own.indices.filter { $0 % 12 == 0 }.map { own[$0].asHeadline }
    return (own + headlines).map { ($0, tagger.classes(of: $0.tokens)) }
  }
}
let parserWeights = ParserTraining().weights(from: tagged)
print(
  "parser: \(parserWeights.count) bytes; "
    + Accuracy.ofParser(parserWeights, tagger: taggerWeights, on: heldOut))
if let output {
  try Data(parserWeights).write(to: URL(fileURLWithPath: "\(output)/parser.bin"))
}
