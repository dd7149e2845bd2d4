Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins 'https://app.example'
    resource '*', headers: :any, methods: %i[get post], credentials: true
  end
end
