/** Where another house sends people back to: a page of the app, which does nothing by being opened. */
export const IDENTITY_RETURN_PATH = '/sign-in/return';
