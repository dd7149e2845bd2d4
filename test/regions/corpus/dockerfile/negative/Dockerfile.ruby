FROM ruby:3.4
RUN bundle config set without 'development test' && bundle install
CMD ["puma"]
