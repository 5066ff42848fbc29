private import CRules

/// The indexes that ship with the program, for those who make them and who see whether they are out of
/// date.
package struct RuleIndexFile: Sendable {
  /// The name of the file without its ending.
  package let name: String
  /// The bytes in the program.
  package let shipped: [UInt8]
  /// The bytes as they must be, made from the tables of rules.
  package let make: @Sendable () -> [UInt8]

  private init(
    _ name: String, _ table: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>,
    _ make: @escaping @Sendable () -> [UInt8]
  ) {
    self.name = name
    var count = 0
    let start = table(&count)
    shipped = Array(UnsafeBufferPointer(start: start, count: count))
    self.make = make
  }

  /// All of them. Rivals and words of one meaning are looked up by their lemmas, so that these come
  /// first.
  package static var all: [RuleIndexFile] {
    [
      RuleIndexFile("lemmas", rules_lemmas_index, Lemmatizer.indexBytes),
      RuleIndexFile("names", rules_names_index, NameLexicon.indexBytes),
      RuleIndexFile("speech", rules_speech_index, SpeechLexicon.indexBytes),
      RuleIndexFile("numbers", rules_numbers_index, QuantityLexicon.indexBytes),
      RuleIndexFile("units", rules_units_index, QuantityUnits.indexBytes),
      RuleIndexFile("time", rules_time_index, TimeLexicon.indexBytes),
      RuleIndexFile("furniture", rules_furniture_index, FurnitureTable.indexBytes),
      RuleIndexFile("word_weights", rules_word_weights_index, WordWeight.indexBytes),
      RuleIndexFile("outlets", rules_outlets_index, OutletTable.indexBytes),
      RuleIndexFile("rivals", rules_rivals_index, RivalWords.indexBytes),
      RuleIndexFile("like_words", rules_like_words_index, LikeWords.indexBytes),
      RuleIndexFile("offices", rules_offices_index, Office.indexBytes),
    ]
  }
}
