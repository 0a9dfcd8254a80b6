// Opens the page that tries to reach Backlight.
chrome.runtime.onInstalled.addListener(() => chrome.tabs.create({ url: 'tries.html' }));
