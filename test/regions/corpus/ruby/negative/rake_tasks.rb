namespace :assets do
  desc 'Copies images'
  task :copy do
    FileList['images/**/*.png'].each do |file|
      target = file.sub('images', 'public/images')
      mkdir_p File.dirname(target)
      cp file, target
    end
  end

  desc 'Removes what was built'
  task :clean do
    rm_rf 'public/images'
  end
end
