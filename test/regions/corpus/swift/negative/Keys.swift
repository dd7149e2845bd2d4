enum CodingKeys: String, CodingKey {
    case name
    case size
}
