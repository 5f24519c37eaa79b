import MartletInterpreter
import MartletScalars
import Testing

@Test(arguments: DataType.allCases)
func bytesReadBack(element: DataType) throws {
  let data = TensorData(element, [2, 3], numbers: [0, 1, 0, 3, 100, 7])
  #expect(data.bytes.count == 6 * element.byteCount)
  #expect(TensorData(element, [2, 3], bytes: data.bytes) == data)
  #expect(TensorData(element, [2, 2], bytes: data.bytes) == nil)
}

@Test func bytesAreLittleEndian() {
  #expect(TensorData(.i32, [2], numbers: [1, -2]).bytes == [1, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF])
  #expect(TensorData(.bool, [1], bytes: [7])?.bits == [1])
}
