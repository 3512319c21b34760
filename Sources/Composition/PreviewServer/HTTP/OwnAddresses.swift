/// Where the preview's own files stand; no path of a site begins with a full stop.
let previewFolder = "/.waymark/"
/// Where those who edit write to; requests to it name the secret.
let deskFolder = previewFolder + "desk/"
/// Where they send a picture to, its bytes as they are.
let picturePath = deskFolder + "picture"
