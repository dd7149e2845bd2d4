require 'base64'

def data_url(png)
  "data:image/png;base64,#{Base64.strict_encode64(png)}"
end
