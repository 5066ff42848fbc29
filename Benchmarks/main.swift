import FoundationEssentials
import Glibc
import Model

/// Runs the stages of the pipeline over files a number of times, for a profiler to count.
///
///     Benchmarks TIMES FILE...        every stage, each in a function of its own
///     Benchmarks generate KIND BYTES  prints a text on which a stage may prove slow
///
/// Each stage is a function of its own that is never inlined, so that a profile can name it; what it
/// needs of the stages before is made once, outside.
struct Stages {
  let files: [(name: String, bytes: [UInt8])]
  let articles: [Article]
  let sources: [ClaimSource]
  let names: [[NameMention]]
  let times: [[[Claim]]]
  let analyses: [Analysis]
  /// Keeps the optimiser from leaving out work whose result nobody looks at.
  var sum = 0

  init(_ paths: ArraySlice<String>) throws {
    files = try paths.map { ($0, Array(try Data(contentsOf: URL(filePath: $0)))) }
    articles = try files.map { try ArticleReader.read($0.bytes, name: $0.name) }
    sources = articles.map {
      ClaimSource(article: $0, sentences: SentenceSplitter.sentences(of: $0))
    }
    names = sources.map(NameRecognizer.names)
    times = sources.map(TimeExpressionParser.claims)
    analyses = articles.map(ClaimExtractor.analysis)
  }

  mutating func run() throws {
    digest()
    try read()
    sentences()
    tags()
    findNames()
    findTimes()
    quantities()
    attribution()
    align()
    json()
  }

  @inline(never) mutating func digest() {
    for file in files { sum += SHA256.hexadecimal(of: file.bytes).utf8.count }
  }

  @inline(never) mutating func read() throws {
    for file in files { sum += try ArticleReader.read(file.bytes, name: file.name).text.count }
  }

  @inline(never) mutating func sentences() {
    for article in articles { sum += SentenceSplitter.sentences(of: article).count }
  }

  @inline(never) mutating func tags() {
    for source in sources {
      for sentence in source.sentences { sum += Tagger.tags(of: sentence.tokens).count }
    }
  }

  @inline(never) mutating func findNames() {
    for source in sources { sum += NameRecognizer.names(in: source).count }
  }

  @inline(never) mutating func findTimes() {
    for source in sources { sum += TimeExpressionParser.claims(of: source).joined().count }
  }

  @inline(never) mutating func quantities() {
    for (source, times) in zip(sources, times) {
      for index in source.sentences.indices {
        sum +=
          QuantityParser.claims(inSentence: index, of: source, outside: times[index].map(\.range))
          .count
      }
    }
  }

  @inline(never) mutating func attribution() {
    for (source, names) in zip(sources, names) {
      sum += AttributionReader.claims(in: source, names: names, attributing: []).count
    }
  }

  @inline(never) mutating func align() { sum += ClaimAligner.facts(in: analyses).count }

  @inline(never) mutating func json() {
    // The claims, and not the facts: how many facts there are does not hang on the length alone.
    var json = JSONText()
    for analysis in analyses { json.array(analysis.claims) { $0.claim($1) } }
    sum += json.bytes.count
  }
}

let arguments = CommandLine.arguments
if arguments.count == 4, arguments[1] == "generate", let count = Int(arguments[3]),
  let text = GeneratedText(kind: arguments[2], count: count)
{
  print(text.text)
} else if arguments.count > 2, let times = Int(arguments[1]) {
  var stages = try Stages(arguments[2...])
  for _ in 0..<max(0, times) { try stages.run() }
  print("sum \(stages.sum)")
} else {
  print(
    """
    usage: Benchmarks TIMES FILE...
           Benchmarks generate \(GeneratedText.Kind.allCases.map(\.rawValue).joined(separator: "|")) BYTES
    """)
  exit(1)
}
