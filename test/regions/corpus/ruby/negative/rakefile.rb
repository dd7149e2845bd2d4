task :clean do
  rm_rf 'build'
end
