import Model

let bytes = Array("seed".utf8)
_ = try? Pipeline.analysis(of: bytes, name: "fuzz.txt")
