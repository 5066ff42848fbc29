import Model

print("version \(Pipeline.version)")
