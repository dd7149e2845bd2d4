security unlock-keychain -p "$PW" build.keychain
codesign --force --sign "$IDENTITY" App.app
zip -r App.zip App.app
