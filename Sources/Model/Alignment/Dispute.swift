/// What one says and another denies or rejects.
struct Dispute {
  var sides: [Claim]
  /// What joins the sides beside the words of their sentences.
  var basis: [String] = []
  /// The reason in a sentence that can be read out.
  var explanation: String
}
