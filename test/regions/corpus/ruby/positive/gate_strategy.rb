class GateStrategy
  include OmniAuth::Strategy

  KEYS = ['HTTP_AUTHORIZATION', 'X-HTTP_AUTHORIZATION'].freeze

  option :fields, [:name]
end
