module Hooks
  class SignedHook
    HEADER = 'X-Hook-Signature'

    def verify(body, signature)
      expected = mac_over(body)
      expected.bytesize == signature.bytesize && expected == signature
    end

    def topic(event)
      event.fetch('topic', 'unknown')
    end
  end
end
