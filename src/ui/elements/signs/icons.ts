import accessibilityIcon from 'lucide-static/icons/accessibility.svg?raw';
import arrowDownIcon from 'lucide-static/icons/arrow-down.svg?raw';
import arrowLeftIcon from 'lucide-static/icons/arrow-left.svg?raw';
import arrowRightIcon from 'lucide-static/icons/arrow-right.svg?raw';
import arrowUpIcon from 'lucide-static/icons/arrow-up.svg?raw';
import banIcon from 'lucide-static/icons/ban.svg?raw';
import bellIcon from 'lucide-static/icons/bell.svg?raw';
import calendarClockIcon from 'lucide-static/icons/calendar-clock.svg?raw';
import calendarDaysIcon from 'lucide-static/icons/calendar-days.svg?raw';
import carIcon from 'lucide-static/icons/car.svg?raw';
import checkIcon from 'lucide-static/icons/check.svg?raw';
import chevronDownIcon from 'lucide-static/icons/chevron-down.svg?raw';
import chevronRightIcon from 'lucide-static/icons/chevron-right.svg?raw';
import circleAlertIcon from 'lucide-static/icons/circle-alert.svg?raw';
import circleCheckIcon from 'lucide-static/icons/circle-check.svg?raw';
import clockIcon from 'lucide-static/icons/clock.svg?raw';
import cloudCheckIcon from 'lucide-static/icons/cloud-check.svg?raw';
import cloudOffIcon from 'lucide-static/icons/cloud-off.svg?raw';
import cloudSyncIcon from 'lucide-static/icons/cloud-sync.svg?raw';
import cloudUploadIcon from 'lucide-static/icons/cloud-upload.svg?raw';
import coffeeIcon from 'lucide-static/icons/coffee.svg?raw';
import doorOpenIcon from 'lucide-static/icons/door-open.svg?raw';
import downloadIcon from 'lucide-static/icons/download.svg?raw';
import ellipsisIcon from 'lucide-static/icons/ellipsis.svg?raw';
import eyeIcon from 'lucide-static/icons/eye.svg?raw';
import filePenLineIcon from 'lucide-static/icons/file-pen-line.svg?raw';
import fileTextIcon from 'lucide-static/icons/file-text.svg?raw';
import footprintsIcon from 'lucide-static/icons/footprints.svg?raw';
import frownIcon from 'lucide-static/icons/frown.svg?raw';
import handCoinsIcon from 'lucide-static/icons/hand-coins.svg?raw';
import handHeartIcon from 'lucide-static/icons/hand-heart.svg?raw';
import handHelpingIcon from 'lucide-static/icons/hand-helping.svg?raw';
import hardDriveIcon from 'lucide-static/icons/hard-drive.svg?raw';
import heartHandshakeIcon from 'lucide-static/icons/heart-handshake.svg?raw';
import historyIcon from 'lucide-static/icons/history.svg?raw';
import hospitalIcon from 'lucide-static/icons/hospital.svg?raw';
import hourglassIcon from 'lucide-static/icons/hourglass.svg?raw';
import houseIcon from 'lucide-static/icons/house.svg?raw';
import inboxIcon from 'lucide-static/icons/inbox.svg?raw';
import infoIcon from 'lucide-static/icons/info.svg?raw';
import keyRoundIcon from 'lucide-static/icons/key-round.svg?raw';
import layersIcon from 'lucide-static/icons/layers.svg?raw';
import leafIcon from 'lucide-static/icons/leaf.svg?raw';
import listIcon from 'lucide-static/icons/list.svg?raw';
import lockIcon from 'lucide-static/icons/lock.svg?raw';
import logInIcon from 'lucide-static/icons/log-in.svg?raw';
import logOutIcon from 'lucide-static/icons/log-out.svg?raw';
import mapIcon from 'lucide-static/icons/map.svg?raw';
import mapPinIcon from 'lucide-static/icons/map-pin.svg?raw';
import mapPinnedIcon from 'lucide-static/icons/map-pinned.svg?raw';
import mehIcon from 'lucide-static/icons/meh.svg?raw';
import messageSquareTextIcon from 'lucide-static/icons/message-square-text.svg?raw';
import minusIcon from 'lucide-static/icons/minus.svg?raw';
import moonIcon from 'lucide-static/icons/moon.svg?raw';
import navigationIcon from 'lucide-static/icons/navigation.svg?raw';
import notebookPenIcon from 'lucide-static/icons/notebook-pen.svg?raw';
import pencilIcon from 'lucide-static/icons/pencil.svg?raw';
import phoneIcon from 'lucide-static/icons/phone.svg?raw';
import phoneCallIcon from 'lucide-static/icons/phone-call.svg?raw';
import pillIcon from 'lucide-static/icons/pill.svg?raw';
import plusIcon from 'lucide-static/icons/plus.svg?raw';
import printerIcon from 'lucide-static/icons/printer.svg?raw';
import refreshCwIcon from 'lucide-static/icons/refresh-cw.svg?raw';
import rotateCcwIcon from 'lucide-static/icons/rotate-ccw.svg?raw';
import routeIcon from 'lucide-static/icons/route.svg?raw';
import searchIcon from 'lucide-static/icons/search.svg?raw';
import sendIcon from 'lucide-static/icons/send.svg?raw';
import settingsIcon from 'lucide-static/icons/settings.svg?raw';
import shieldCheckIcon from 'lucide-static/icons/shield-check.svg?raw';
import shoppingBasketIcon from 'lucide-static/icons/shopping-basket.svg?raw';
import smartphoneIcon from 'lucide-static/icons/smartphone.svg?raw';
import smileIcon from 'lucide-static/icons/smile.svg?raw';
import sparklesIcon from 'lucide-static/icons/sparkles.svg?raw';
import sunIcon from 'lucide-static/icons/sun.svg?raw';
import trash2Icon from 'lucide-static/icons/trash-2.svg?raw';
import triangleAlertIcon from 'lucide-static/icons/triangle-alert.svg?raw';
import undo2Icon from 'lucide-static/icons/undo-2.svg?raw';
import userRoundIcon from 'lucide-static/icons/user-round.svg?raw';
import userRoundCheckIcon from 'lucide-static/icons/user-round-check.svg?raw';
import userRoundPlusIcon from 'lucide-static/icons/user-round-plus.svg?raw';
import usersRoundIcon from 'lucide-static/icons/users-round.svg?raw';
import wrenchIcon from 'lucide-static/icons/wrench.svg?raw';
import xIcon from 'lucide-static/icons/x.svg?raw';

/** The symbols used anywhere in the product, by their Lucide name (ISC licence), as SVG text. */
export const icons = {
  accessibility: accessibilityIcon,
  'arrow-down': arrowDownIcon,
  'arrow-left': arrowLeftIcon,
  'arrow-right': arrowRightIcon,
  'arrow-up': arrowUpIcon,
  ban: banIcon,
  bell: bellIcon,
  'calendar-clock': calendarClockIcon,
  'calendar-days': calendarDaysIcon,
  car: carIcon,
  check: checkIcon,
  'chevron-down': chevronDownIcon,
  'chevron-right': chevronRightIcon,
  'circle-alert': circleAlertIcon,
  'circle-check': circleCheckIcon,
  clock: clockIcon,
  'cloud-check': cloudCheckIcon,
  'cloud-off': cloudOffIcon,
  'cloud-sync': cloudSyncIcon,
  'cloud-upload': cloudUploadIcon,
  coffee: coffeeIcon,
  'door-open': doorOpenIcon,
  download: downloadIcon,
  ellipsis: ellipsisIcon,
  eye: eyeIcon,
  'file-pen-line': filePenLineIcon,
  'file-text': fileTextIcon,
  footprints: footprintsIcon,
  frown: frownIcon,
  'hand-coins': handCoinsIcon,
  'hand-heart': handHeartIcon,
  'hand-helping': handHelpingIcon,
  'hard-drive': hardDriveIcon,
  'heart-handshake': heartHandshakeIcon,
  history: historyIcon,
  hospital: hospitalIcon,
  hourglass: hourglassIcon,
  house: houseIcon,
  inbox: inboxIcon,
  info: infoIcon,
  'key-round': keyRoundIcon,
  layers: layersIcon,
  leaf: leafIcon,
  list: listIcon,
  lock: lockIcon,
  'log-in': logInIcon,
  'log-out': logOutIcon,
  map: mapIcon,
  'map-pin': mapPinIcon,
  'map-pinned': mapPinnedIcon,
  meh: mehIcon,
  'message-square-text': messageSquareTextIcon,
  minus: minusIcon,
  moon: moonIcon,
  navigation: navigationIcon,
  'notebook-pen': notebookPenIcon,
  pencil: pencilIcon,
  phone: phoneIcon,
  'phone-call': phoneCallIcon,
  pill: pillIcon,
  plus: plusIcon,
  printer: printerIcon,
  'refresh-cw': refreshCwIcon,
  'rotate-ccw': rotateCcwIcon,
  route: routeIcon,
  search: searchIcon,
  send: sendIcon,
  settings: settingsIcon,
  'shield-check': shieldCheckIcon,
  'shopping-basket': shoppingBasketIcon,
  smartphone: smartphoneIcon,
  smile: smileIcon,
  sparkles: sparklesIcon,
  sun: sunIcon,
  'trash-2': trash2Icon,
  'triangle-alert': triangleAlertIcon,
  'undo-2': undo2Icon,
  'user-round': userRoundIcon,
  'user-round-check': userRoundCheckIcon,
  'user-round-plus': userRoundPlusIcon,
  'users-round': usersRoundIcon,
  wrench: wrenchIcon,
  x: xIcon,
} as const;

/** The name of one symbol. */
export type IconName = keyof typeof icons;
